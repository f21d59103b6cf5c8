package org.ohms.web.telemedicine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.telemedicine.visit.GuestRole;
import org.ohms.telemedicine.visit.OwnVideo;
import org.ohms.telemedicine.visit.VideoVisitDetails;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** A video visit at the patient's side: the device check, the waiting room, the visit itself, and what was said at the end. */
@Named("ownVideoView")
@RequestScoped
@ShowsRefusals
public class OwnVideoView {
    @Inject
    OwnVideo own;

    private @Nullable String visit;
    private @Nullable VideoVisitDetails details;

    public void load() {
        details = own.visit(UrlValues.required(UrlValues.visit(visit)));
    }

    public @Nullable VideoVisitDetails getDetails() {
        return details;
    }

    public List<GuestRole> getRoles() {
        return List.of(GuestRole.values());
    }

    public List<String> getLanguages() {
        return MessageLanguages.WRITTEN;
    }

    public @Nullable String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = visit;
    }
}
