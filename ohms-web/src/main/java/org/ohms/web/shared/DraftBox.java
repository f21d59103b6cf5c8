package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.draft.DraftPlace;
import org.ohms.identity.draft.DraftRow;
import org.ohms.identity.draft.MyDrafts;
import org.ohms.shared.error.DomainException;

/**
 * What somebody typed into a form of the page before and did not save. {@code <ohms:draft form="register"/>} keeps it
 * while they type and offers it back; a view that has saved says {@code drafts.saved("register", "")}.
 */
@Named("drafts")
@RequestScoped
public class DraftBox {
    private static final Logger LOG = System.getLogger(DraftBox.class.getName());

    /** Names under which a form says which draft is its own. */
    private static final String OPENING = "ohmsDraftOpening";

    private static final String TURN = "ohmsDraftTurn";

    private static final String FORM = "ohmsDraftForm";
    private static final String SUBJECT = "ohmsDraftSubject";
    private static final Pattern NOT_TYPED =
            Pattern.compile("jakarta\\.faces\\..*|primefaces\\..*|ohmsDraft.*|.*_SUBMIT|.*_hinput");

    @Inject
    MyDrafts mine;

    @Inject
    Notices notices;

    @Inject
    Person person;

    @Inject
    HttpServletRequest request;

    private final Map<DraftPlace, Optional<DraftRow>> read = new HashMap<>();

    /**
     * A draft as a page carries it.
     *
     * @param turn what the page sends on has higher ones
     * @param values names and values, as JSON
     */
    public record Offer(String opening, long turn, String values, Instant savedAt) {}

    /** The draft to offer on a page that is opened; null when there is none, or the page was open already. */
    public @Nullable Offer offer(String form, @Nullable String subject) {
        return newest(form, subject)
                .map(draft -> new Offer(draft.opening().toString(), draft.turn(), json(draft), draft.savedAt()))
                .orElse(null);
    }

    /** Whether it is put back at once: its form expired, or somebody asked for it. */
    public boolean isBack() {
        return "true".equals(request.getParameter("draft"))
                || Notices.Notice.VIEW_EXPIRED.code().equals(notices.getCode());
    }

    /** How many rows of a list the draft has that is put back; nothing when none is. The column is one every row has. */
    public Optional<Integer> rows(String form, @Nullable String subject, String column) {
        var row = Pattern.compile(".*:(\\d+):" + Pattern.quote(column));
        return newest(form, subject)
                .filter(draft -> isBack())
                .map(draft -> draft.fields().keySet().stream()
                        .map(row::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(name -> Integer.parseInt(name.group(1)) + 1)
                        .max()
                        .orElse(0));
    }

    private Optional<DraftRow> newest(String form, @Nullable String subject) {
        if (!person.isSignedIn() || FacesContext.getCurrentInstance().isPostback()) {
            return Optional.empty();
        }
        return read.computeIfAbsent(new DraftPlace(form, subject == null ? "" : subject), mine::newest);
    }

    /** What was typed is saved: the draft of it has done its work. */
    public void saved(String form, String subject) {
        opening().ifPresent(opening -> mine.letGo(new DraftPlace(form, subject), opening));
    }

    /** Keeps what a form sent that could not be used because it had expired. */
    void keepSubmitted() {
        var form = request.getParameter(FORM);
        var opening = opening();
        if (form == null || opening.isEmpty() || !person.isSignedIn()) {
            return;
        }
        var subject = Optional.ofNullable(request.getParameter(SUBJECT)).orElse("");
        var typed = request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(form + ":"))
                .filter(field -> !NOT_TYPED.matcher(field.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        try {
            mine.keep(new DraftPlace(form, subject), opening.get(), turn(), typed);
        } catch (DomainException tooMuch) {
            LOG.log(
                    Level.INFO,
                    "a draft was not kept: {0}",
                    tooMuch.refusals().get(0).code());
        }
    }

    private long turn() {
        try {
            return Long.parseLong(
                    Optional.ofNullable(request.getParameter(TURN)).orElse("0"));
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    private Optional<UUID> opening() {
        return UrlValues.id(request.getParameter(OPENING));
    }

    private static String json(DraftRow draft) {
        var object = Json.createObjectBuilder();
        draft.fields().forEach((name, values) -> object.add(name, Json.createArrayBuilder(values)));
        return object.build().toString();
    }
}
