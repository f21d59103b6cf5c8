package org.ohms.records.observation;

/** How awake somebody is, on the ACVPU scale of NEWS2. */
public enum Consciousness {
    ALERT,
    /** New confusion. */
    CONFUSION,
    VOICE,
    PAIN,
    UNRESPONSIVE
}
