plaec Mill
