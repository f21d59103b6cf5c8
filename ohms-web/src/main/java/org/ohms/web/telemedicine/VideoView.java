package org.ohms.web.telemedicine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.telemedicine.visit.GuestRole;
import org.ohms.telemedicine.visit.VideoDesk;
import org.ohms.telemedicine.visit.VideoVisitDetails;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** A video visit at the side of those who care for the patient. What happens on the page its script asks for by itself. */
@Named
@RequestScoped
@ShowsRefusals
public class VideoView {
    @Inject
    VideoDesk desk;

    private @Nullable String id;
    private @Nullable VideoVisitDetails details;

    public void load() {
        details = desk.visit(UrlValues.required(UrlValues.visit(id)));
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

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
