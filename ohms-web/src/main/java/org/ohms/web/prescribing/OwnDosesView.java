package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.ohms.prescribing.dose.DoseStatus;
import org.ohms.prescribing.dose.MedicineDoses;
import org.ohms.prescribing.dose.OwnDoses;
import org.ohms.prescribing.dose.TickedDose;
import org.ohms.prescribing.refill.OwnRefills;
import org.ohms.records.own.OwnChart;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.omnifaces.util.Faces;

/** What is due today of a patient's medicines, what they say of it, and which of them run out. */
@Named
@ViewScoped
@ShowsRefusals
public class OwnDosesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_NEXT = 4;

    @Inject
    transient OwnDoses doses;

    @Inject
    transient OwnRefills refills;

    @Inject
    transient OwnChart chart;

    @Inject
    transient Toasts toasts;

    private transient List<MedicineDoses> medicines = List.of();

    /** A dose of today with its medicine. */
    public record Due(MedicineDoses medicine, TickedDose dose) {}

    /** Reads what is taken; before the account has a record there is nothing. */
    public void load() {
        if (chart.hasRecord()) {
            medicines = doses.mine();
        }
    }

    /** What is due today, the earliest first. */
    public List<Due> getToday() {
        return medicines.stream()
                .flatMap(one -> one.today().stream().map(dose -> new Due(one, dose)))
                .sorted(Comparator.comparing((Due due) -> due.dose().at())
                        .thenComparing(due -> due.medicine().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What is due today and nothing was said of yet; the first few. */
    public List<Due> getNext() {
        return getToday().stream()
                .filter(due -> due.dose().isOpen())
                .limit(MOST_NEXT)
                .toList();
    }

    public List<MedicineDoses> getMedicines() {
        return medicines;
    }

    public String taken(Due due) {
        return say(due, DoseStatus.COMPLETED, "prescribing.dose.said.taken");
    }

    public String leftOut(Due due) {
        return say(due, DoseStatus.NOT_DONE, "prescribing.dose.said.leftOut");
    }

    public String takeBack(Due due) {
        return say(due, DoseStatus.ENTERED_IN_ERROR, "prescribing.dose.said.takenBack");
    }

    private String say(Due due, DoseStatus status, String said) {
        var dose = due.dose().dose();
        doses.say(due.medicine().medicine(), dose.day(), dose.number(), status);
        toasts.say(said);
        return here();
    }

    /** Asks for more of what runs out. */
    public String ask(MedicineDoses medicine) {
        var request = medicine.request();
        if (request != null) {
            refills.ask(request, null);
            toasts.say("prescribing.own.asked");
        }
        return here();
    }

    /** The page it was said on, read again. */
    private static String here() {
        return Faces.getViewId() + "?faces-redirect=true";
    }
}
