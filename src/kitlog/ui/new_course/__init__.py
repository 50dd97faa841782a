"""New course: the patient, the order, the sum, and the plan of days."""
