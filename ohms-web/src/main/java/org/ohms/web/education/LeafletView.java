package org.ohms.web.education;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.education.article.Leaflet;
import org.ohms.education.article.Leaflets;
import org.ohms.pharmacy.dispensing.DispensingQueue;
import org.ohms.prescribing.prescription.SpokenDirections;
import org.ohms.web.shared.UrlValues;

/** What goes home on paper with a medicine: how it is taken, and what the hospital wrote about it; the language lives in the address. */
@Named
@RequestScoped
public class LeafletView {
    private static final List<String> LANGUAGES = List.of("en", "es");

    @Inject
    DispensingQueue queue;

    @Inject
    Leaflets leaflets;

    private String dispense = "";
    private String language = "en";
    private String medicine = "";
    private String directions = "";
    private List<Leaflet> found = List.of();

    public void load() {
        var details = queue.dispense(UrlValues.required(UrlValues.id(dispense)));
        medicine = details.row().medicine();
        directions = new SpokenDirections(Locale.forLanguageTag(language))
                .forPatient(details.prescription().row().directions());
        found = leaflets.about(medicine, language);
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    public String getMedicine() {
        return medicine;
    }

    /** How it is taken, in the language of the leaflet. */
    public String getDirections() {
        return directions;
    }

    public List<Leaflet> getLeaflets() {
        return found;
    }

    public String getDispense() {
        return dispense;
    }

    public void setDispense(@Nullable String dispense) {
        this.dispense = dispense == null ? "" : dispense;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language != null && LANGUAGES.contains(language) ? language : "en";
    }
}
