package org.ohms.records.compare;

/** A rule that speaks about two results, and whether it marks the change between them. */
public record JudgedRule(ChangeRule rule, boolean met) {}
