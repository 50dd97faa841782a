"""What a patient reported: entered measure by measure, corrected, and asked for again later."""
