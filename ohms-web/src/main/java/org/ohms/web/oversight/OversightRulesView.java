package org.ohms.web.oversight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.OversightSettings;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** An administrator says what counts as unusual in the audit trail, and what patients read about who saw their record. */
@Named
@ViewScoped
@ShowsRefusals
public class OversightRulesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OversightSettings settings;

    @Inject
    transient Toasts toasts;

    private int manyPatients;
    private int withinMinutes;
    private int manyRefusals;
    private @Nullable String dayBegins;
    private @Nullable String dayEnds;
    private boolean names;
    private int version;

    /** Reads how the rules stand. */
    public void load() {
        var rules = settings.current();
        manyPatients = rules.manyPatients();
        withinMinutes = rules.withinMinutes();
        manyRefusals = rules.manyRefusals();
        dayBegins = rules.dayBegins().toString();
        dayEnds = rules.dayEnds().toString();
        names = rules.namesToPatients();
        version = rules.version();
    }

    /** Saves what was typed. */
    public String save() {
        var wrong = new Refusals();
        var begins = time("dayBegins", dayBegins, wrong);
        var ends = time("dayEnds", dayEnds, wrong);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        settings.change(new OversightRules(manyPatients, withinMinutes, manyRefusals, begins, ends, names, version));
        toasts.say("compliance.settings.saved");
        return "/admin/settings?faces-redirect=true";
    }

    private static LocalTime time(String field, @Nullable String typed, Refusals wrong) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException noTime) {
            wrong.when(true, Refusal.of(CommonRefusal.MALFORMED).at(field));
            return LocalTime.MIDNIGHT;
        }
    }

    public int getManyPatients() {
        return manyPatients;
    }

    public void setManyPatients(int manyPatients) {
        this.manyPatients = manyPatients;
    }

    public int getWithinMinutes() {
        return withinMinutes;
    }

    public void setWithinMinutes(int withinMinutes) {
        this.withinMinutes = withinMinutes;
    }

    public int getManyRefusals() {
        return manyRefusals;
    }

    public void setManyRefusals(int manyRefusals) {
        this.manyRefusals = manyRefusals;
    }

    public @Nullable String getDayBegins() {
        return dayBegins;
    }

    public void setDayBegins(@Nullable String dayBegins) {
        this.dayBegins = dayBegins;
    }

    public @Nullable String getDayEnds() {
        return dayEnds;
    }

    public void setDayEnds(@Nullable String dayEnds) {
        this.dayEnds = dayEnds;
    }

    public boolean isNames() {
        return names;
    }

    public void setNames(boolean names) {
        this.names = names;
    }
}
