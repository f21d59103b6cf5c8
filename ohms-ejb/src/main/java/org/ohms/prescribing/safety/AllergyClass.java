package org.ohms.prescribing.safety;

import java.util.List;
import java.util.Set;

/**
 * Medicines that people who do not bear one of them often do not bear either.
 *
 * @param words under which the class itself stands in charts, in lower case
 * @param members ingredients of the class
 * @param alike codes of classes that its members sometimes react across to
 */
record AllergyClass(
        String code, String title, Set<String> words, Set<String> members, Set<String> alike, List<String> sources) {}
