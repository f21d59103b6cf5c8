package org.ohms.records.observation;

import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;

/** What is asked about somebody's life, with the LOINC code of the question. */
public enum SocialFact {
    SMOKING("72166-2", "Tobacco smoking status"),
    ALCOHOL("11331-6", "History of alcohol use"),
    OCCUPATION("11341-5", "History of occupation"),
    LIVING("63503-7", "Living arrangement");

    private final String code;
    private final String text;

    SocialFact(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    Concept what() {
        return Concept.of(CodeSystem.LOINC, code, text);
    }
}
