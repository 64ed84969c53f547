"""What is remembered across visits: who may read it, how it is kept, and how it is put right. All of it passes here."""
