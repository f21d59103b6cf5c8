package org.ohms.records.growth;

/** What a child is measured by. Below two years children are measured lying, from then on standing. */
public enum GrowthMeasure {
    WEIGHT,
    LENGTH,
    HEIGHT,
    /** The circumference of the head, up to five years. */
    HEAD,
    /** Weight in kilograms by the square of the height in metres; from two years on. */
    BODY_MASS
}
