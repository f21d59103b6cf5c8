package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The rules of every subject. */
@ApplicationScoped
class Subjects {
    @Inject
    @Any
    Instance<SubjectRules> rules;

    SubjectRules of(ProposalSubject subject) {
        return rules.stream()
                .filter(one -> one.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rules for " + subject));
    }
}
