place Cellar
