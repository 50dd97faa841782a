"""The window: one small file a widget, grouped by screen."""
