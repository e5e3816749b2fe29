  place Mill
