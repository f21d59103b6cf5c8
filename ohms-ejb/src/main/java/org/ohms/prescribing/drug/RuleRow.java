package org.ohms.prescribing.drug;

/** A rule with the titles of its sides. */
public record RuleRow(InteractionRule rule, String first, String second) {}
