package org.ohms.prescribing.drug;

/** What a file of rules does to the rules that are there. */
public enum RuleWay {
    /** It comes beside the rules in use; of a rule that both have, the stricter one stays. */
    BESIDE_USED,
    /** It comes beside the rules that ship with the program, in the same manner, and those in use go. */
    BESIDE_SHIPPED,
    /** It takes the place of the rules in use. */
    INSTEAD
}
