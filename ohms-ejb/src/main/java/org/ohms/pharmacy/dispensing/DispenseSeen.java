package org.ohms.pharmacy.dispensing;

/** A dispense and its course, for whoever prescribed. */
public record DispenseSeen(DispenseRow row, DispenseCourse course) {}
