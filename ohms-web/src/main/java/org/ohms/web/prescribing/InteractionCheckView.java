package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.FoundPair;
import org.ohms.prescribing.drug.NamedIngredient;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.NotChecked;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.interaction.CheckResult;
import org.ohms.prescribing.interaction.InteractionCheck;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** Checks typed medicines against each other. What is typed stays in the form; it never stands in an address. */
@Named
@ViewScoped
@ShowsRefusals
public class InteractionCheckView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST_TO_SUGGEST = 2;

    @Inject
    transient InteractionCheck check;

    @Inject
    transient Words words;

    private String typed = "";
    private final ArrayList<String> medicines = new ArrayList<>();
    private transient List<NamedIngredient> suggestions = List.of();
    private transient @Nullable CheckResult result;

    /** Looks for names that begin with what is typed so far. */
    public void suggest() {
        suggestions = typed.strip().length() < SHORTEST_TO_SUGGEST ? List.of() : check.suggest(typed);
        refresh();
    }

    /** Takes what is typed into the list and checks the list. */
    public void add() {
        if (!typed.isBlank()) {
            take(typed.strip());
        } else {
            refresh();
        }
    }

    /** Takes a suggested name into the list and checks the list. */
    public void take(String name) {
        medicines.add(name);
        try {
            refresh();
        } catch (RuntimeException refused) {
            medicines.remove(medicines.size() - 1);
            throw refused;
        }
        typed = "";
        suggestions = List.of();
    }

    /** Takes a medicine off the list and checks what is left. */
    public void remove(int place) {
        if (place >= 0 && place < medicines.size()) {
            medicines.remove(place);
        }
        refresh();
    }

    private void refresh() {
        result = medicines.isEmpty()
                ? null
                : check.check(medicines.stream().map(NamedMedicine::text).toList(), null);
    }

    /** The outcome in one sentence. */
    public String getSentence() {
        var known = result;
        return known == null
                ? ""
                : switch (known.outcome()) {
                    case CLEAR -> words.of("prescribing.check.clear", medicines.size());
                    case ALERT ->
                        words.of("prescribing.check.alert", known.pairs().size());
                    case COULD_NOT_CHECK -> words.of("prescribing.check.not");
                };
    }

    /** How the sentence is painted. */
    public String getKind() {
        var known = result;
        if (known == null) {
            return "info";
        }
        return known.outcome() == CheckOutcome.CLEAR ? "ok" : known.interrupts() ? "crit" : "warn";
    }

    public boolean isChecked() {
        return result != null;
    }

    public List<FoundPair> getPairs() {
        var known = result;
        return known == null ? List.of() : known.pairs();
    }

    public List<NotChecked> getNotChecked() {
        var known = result;
        return known == null ? List.of() : known.notChecked();
    }

    public @Nullable String getRelease() {
        var known = result;
        return known == null ? null : known.release();
    }

    public List<NamedIngredient> getSuggestions() {
        return suggestions;
    }

    public List<String> getMedicines() {
        return List.copyOf(medicines);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed == null ? "" : typed;
    }
}
