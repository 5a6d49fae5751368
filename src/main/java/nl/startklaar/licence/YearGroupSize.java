package nl.startklaar.licence;

/** How many pupils a year group has. */
record YearGroupSize(String yearGroup, int pupils) {}
