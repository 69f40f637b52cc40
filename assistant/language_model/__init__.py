"""Language models of others, brought to the form that generated mode asks for."""
