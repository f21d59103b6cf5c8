package org.ohms.prescribing.safety;

/** What an alert is about. */
public enum AlertKind {
    /** Two medicines harm together. */
    INTERACTION,
    /** The same ingredient is taken already. */
    DUPLICATE,
    /** Something of the same chemical subgroup is taken already. */
    SAME_CLASS,
    /** The patient does not bear it, or something close to it. */
    ALLERGY
}
