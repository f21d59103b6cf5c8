package org.ohms.web.patients;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.patients.duplicate.DuplicateProposal;
import org.ohms.patients.duplicate.DuplicateProposals;
import org.ohms.patients.duplicate.DuplicateReason;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.patient.RegisteredPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.DraftBox;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.Words;

/** Registers somebody, and shows meanwhile who it may be already. */
@Named
@ViewScoped
@ShowsRefusals
public class RegisterView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PatientRegistration registration;

    @Inject
    transient DuplicateProposals proposals;

    @Inject
    transient HospitalProfile hospital;

    @Inject
    transient Toasts toasts;

    @Inject
    transient Words words;

    @Inject
    transient DraftBox drafts;

    private final transient PersonMapping mapping = PersonMapping.ofNobody();
    private PersonForm form = new PersonForm();
    private transient List<DuplicateProposal> alike = List.of();

    @PostConstruct
    void begin() {
        form = PersonForm.empty(hospital.settings().phoneRegion());
    }

    /** Looks again who is like the person typed so far. */
    public void compare() {
        alike = proposals.like(mapping.demographics(form), form.getSex());
    }

    /** Registers and goes on to the first visit. */
    public String saveAndBook() {
        return "/staff/visits/new?faces-redirect=true&patient=" + register().id();
    }

    /** Registers and shows the record. */
    public String save() {
        return "/staff/patients/details?faces-redirect=true&patient="
                + register().id();
    }

    private RegisteredPatient register() {
        try {
            var registered = registration.register(
                    new RegisterPatient(mapping.demographics(form), form.getSex(), form.isBirthDateNotKnown()));
            drafts.saved("register", "");
            toasts.say("patients.registered", registered.mrnText());
            return registered;
        } catch (DomainException refused) {
            throw mapping.placed(refused, form);
        }
    }

    /** What speaks for it being the same person, and what against. */
    public String reasons(DuplicateProposal proposal) {
        return proposal.reasons().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DuplicateReason reason) {
        return words.of("patients.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    public PersonForm getForm() {
        return form;
    }

    public List<DuplicateProposal> getAlike() {
        return alike;
    }
}
