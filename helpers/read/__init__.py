"""Files in, articles and codebook out. The only room that opens what the user gives."""
