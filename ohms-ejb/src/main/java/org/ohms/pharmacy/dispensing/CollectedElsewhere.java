package org.ohms.pharmacy.dispensing;

import java.util.UUID;

/** Says which prescriptions are collected at another pharmacy, so that they are not dispensed here. */
public interface CollectedElsewhere {
    boolean holds(UUID request);
}
