package org.ohms.prescribing.prescription;

/** How far a version of a hospital's list of medicines is. */
public enum DrugListState {
    WAITING,
    PUBLISHED,
    DECLINED
}
