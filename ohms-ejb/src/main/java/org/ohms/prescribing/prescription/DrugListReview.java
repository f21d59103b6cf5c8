package org.ohms.prescribing.prescription;

import org.ohms.shared.page.Page;

/**
 * What a version of a hospital's list brings, for whoever decides on it.
 *
 * @param changed how many products stand in the list already, with other words
 * @param unchecked how many hold something that the safety check does not know
 */
public record DrugListReview(DrugListRow list, long changed, long unchecked, Page<DrugListChange> changes) {}
