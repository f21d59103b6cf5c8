package org.ohms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.OpenGrant;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.PageVisit;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** The strip over every page of a patient whose record is open in an emergency, with the button that closes it. */
@Named
@RequestScoped
public class EmergencyStrip {
    @Inject
    BreakGlass glass;

    @Inject
    HttpServletRequest request;

    @Inject
    Person person;

    @Inject
    Toasts toasts;

    private @Nullable OpenGrant open;
    private boolean asked;

    /**
     * The access that is open for the patient this page is about.
     *
     * @param about the patient of a page whose address does not name one; null otherwise
     */
    public @Nullable OpenGrant of(@Nullable PatientId about) {
        if (!asked) {
            open = person.may("break-glass.open")
                    ? patient(about).flatMap(glass::mine).orElse(null)
                    : null;
            asked = true;
        }
        return open;
    }

    /** Closes the record. */
    public String end(@Nullable PatientId about) {
        patient(about).ifPresent(glass::end);
        toasts.say("access.glass.ended");
        return "/staff/patients/find?faces-redirect=true";
    }

    private Optional<PatientId> patient(@Nullable PatientId about) {
        return about == null
                ? PageVisit.of(request)
                        .flatMap(visit -> UrlValues.patient(visit.values().get("patient")))
                : Optional.of(about);
    }
}
