package org.ohms.web.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.linking.PortalStanding;
import org.ohms.patients.linking.Standing;
import org.ohms.patients.proposal.OwnDetails;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.patients.proposal.ProposalState;
import org.ohms.patients.proposal.ProposeChanges;
import org.ohms.shared.error.DomainException;
import org.ohms.web.patients.PersonForm;
import org.ohms.web.patients.PersonMapping;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** A patient sees who the hospital takes them for, and asks the desk for changes. */
@Named
@ViewScoped
@ShowsRefusals
public class ProfileView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PortalStanding standings;

    @Inject
    transient OwnRecord own;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private transient @Nullable Standing standing;
    private transient @Nullable OwnDetails details;
    private transient PersonMapping mapping = PersonMapping.ofNobody();
    private PersonForm form = new PersonForm();
    private BirthDateBoxes born = new BirthDateBoxes();
    private transient @Nullable BirthDate bornBefore;
    private int version;

    /** Reads the own details, as soon as there is a record. */
    public void load() {
        var read = standings.mine();
        standing = read;
        if (read.isLinked()) {
            var mine = own.mine();
            details = mine;
            version = mine.version();
            mapping = PersonMapping.of(mine.demographics());
            form = mapping.form(mine.label().sex(), mine.label().deceased());
            bornBefore = mine.demographics().birthDate();
            born = BirthDateBoxes.of(bornBefore);
        }
    }

    /** Asks the desk for what was changed in the form. */
    public String ask() {
        var birthDate = born.date(bornBefore);
        form.setBirthDate(birthDate);
        form.setBirthDateNotKnown(birthDate == null);
        try {
            own.propose(new ProposeChanges(version, mapping.demographics(form)));
        } catch (DomainException refused) {
            throw mapping.placed(refused, form);
        }
        toasts.say("entry.profile.asked");
        return here();
    }

    /** Takes the waiting wish back. */
    public String withdraw() {
        var asked = getAsked();
        if (asked != null) {
            own.withdraw(asked.id());
            toasts.say("entry.profile.withdrawn");
        }
        return here();
    }

    private static String here() {
        return "/portal/profile?faces-redirect=true";
    }

    /** What was asked for last, as long as it has something to say; null otherwise. */
    public OwnDetails.@Nullable Asked getAsked() {
        return details == null ? null : details.asked();
    }

    /** Whether this person asks for changes: a proxy may only have been let in to read. */
    public boolean isAsking() {
        return person.may("own-record.propose");
    }

    public boolean isWaiting() {
        return details != null && details.isWaiting();
    }

    /** How what was asked for last is called: {@code open}, {@code accepted}, {@code partly} or {@code declined}. */
    public String getAskedState() {
        var asked = getAsked();
        return (asked == null ? ProposalState.WITHDRAWN : asked.state()).code();
    }

    /** What was asked for last, value by value. */
    public List<Difference> getWishes() {
        var asked = getAsked();
        return asked == null ? List.of() : asked.changes();
    }

    public @Nullable Standing getStanding() {
        return standing;
    }

    public @Nullable OwnDetails getDetails() {
        return details;
    }

    public BirthDateBoxes getBorn() {
        return born;
    }

    public PersonForm getForm() {
        return form;
    }
}
