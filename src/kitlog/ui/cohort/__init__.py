"""The clinic's own figures beside the published study."""
