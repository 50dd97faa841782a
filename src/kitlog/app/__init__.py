"""Builds the long-lived objects in one readable order and hands them on."""
