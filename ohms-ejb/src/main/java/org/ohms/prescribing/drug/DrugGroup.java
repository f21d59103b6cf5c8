package org.ohms.prescribing.drug;

import java.util.List;

/** Ingredients that rules name together, such as the strong CYP3A4 inhibitors. */
public record DrugGroup(String code, String title, List<String> members, List<String> sources) {
    public DrugGroup {
        members = List.copyOf(members);
        sources = List.copyOf(sources);
    }
}
