"""roster_wall"""
