"""connection_map"""
