package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.hospital.HospitalLogo;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.compliance.hospital.HospitalSettings;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The hospital's settings, changed by an administrator; when another one was faster, both texts are shown. */
@Named
@ViewScoped
@ShowsRefusals
public class SettingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient HospitalProfile profile;

    @Inject
    transient Toasts toasts;

    /** One value of a list with its name. */
    public record Choice(String code, String label) {}

    private SettingsForm form = new SettingsForm();
    private boolean hasLogo;
    private int version;
    private @Nullable SettingsForm theirs;
    private transient @Nullable Part logo;

    /** Reads how the settings stand. */
    public void load() {
        show(profile.current());
    }

    private void show(HospitalSettings settings) {
        form = SettingsForm.of(settings);
        hasLogo = settings.hasLogo();
        version = settings.version();
        theirs = null;
    }

    /** Saves what was typed, or shows both texts when somebody else saved in between. */
    public @Nullable String save() {
        try {
            profile.change(form.toRequest());
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.STALE) {
                throw refused;
            }
            theirs = SettingsForm.of(profile.current());
            return null;
        }
        toasts.say("compliance.settings.saved");
        return "/admin/settings?faces-redirect=true";
    }

    /** Saves what was typed here over what somebody else saved. */
    public @Nullable String keepMine() {
        if (theirs != null) {
            form.basedOn(theirs);
        }
        return save();
    }

    /** Puts up the chosen picture. */
    public @Nullable String showLogo() throws IOException {
        var chosen = logo;
        if (chosen == null || chosen.getSize() == 0) {
            return null;
        }
        try (var content = chosen.getInputStream()) {
            profile.showLogo(HospitalLogo.of(content.readNBytes(HospitalLogo.LARGEST + 1)));
        }
        toasts.say("compliance.settings.logo.saved");
        return "/admin/settings?faces-redirect=true";
    }

    /** Takes the picture down. */
    public String takeDownLogo() {
        profile.takeDownLogo();
        toasts.say("compliance.settings.logo.gone");
        return "/admin/settings?faces-redirect=true";
    }

    public SettingsForm getForm() {
        return form;
    }

    public boolean isHasLogo() {
        return hasLogo;
    }

    public int getVersion() {
        return version;
    }

    public boolean isConflict() {
        return theirs != null;
    }

    public List<SettingsForm.Difference> getDifferences() {
        return theirs == null ? List.of() : form.against(theirs);
    }

    public @Nullable Part getLogo() {
        return logo;
    }

    public void setLogo(@Nullable Part logo) {
        this.logo = logo;
    }

    public List<String> getAccents() {
        return HospitalSettings.ACCENTS;
    }

    /** Zones named after places, in order. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || id.equals("UTC"))
                .sorted()
                .toList();
    }

    public List<Choice> getCurrencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(currency -> new Choice(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + ", " + currency.getDisplayName(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }

    public List<Choice> getRegions() {
        return List.of(Locale.getISOCountries()).stream()
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
