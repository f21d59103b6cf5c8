package org.ohms.prescribing.drug;

/** A release and its rules, ready to ask. */
public record CompiledRules(RuleRelease release, RuleSet rules) {}
