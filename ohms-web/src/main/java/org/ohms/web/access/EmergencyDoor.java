package org.ohms.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.Person;

/** Where a page about a patient who is not in one's care leads instead: to the page that opens it in an emergency. */
@ApplicationScoped
public class EmergencyDoor {
    @Inject
    Person person;

    /**
     * The navigation to the emergency access, for somebody who has it.
     *
     * @throws DomainException the refusal itself, when it was another one or nothing else is left
     */
    public String insteadOf(DomainException refused, PatientId patient) {
        var onlyOutOfCare = refused.refusals().stream()
                .allMatch(refusal -> refusal.code().equals(AccessRefusal.NOT_IN_CARE.code()));
        if (!onlyOutOfCare || !person.may("break-glass.open")) {
            throw refused;
        }
        return "/staff/break-glass/open?faces-redirect=true&patient=" + patient;
    }
}
