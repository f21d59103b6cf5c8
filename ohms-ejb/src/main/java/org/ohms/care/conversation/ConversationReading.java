package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.care.pool.Pools;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.outbox.OutboxTrail;

/** Makes of conversations what lists and pages show; names come in one batch. */
@ApplicationScoped
class ConversationReading {
    private static final List<String> TO_THE_PATIENT = List.of("mail", "sms");

    @Inject
    Conversations conversations;

    @Inject
    Pools pools;

    @Inject
    AccountNames names;

    @Inject
    PatientLabels labels;

    @Inject
    Attachments attachments;

    @Inject
    OutboxTrail trail;

    /** @param withPatients whether the list is of several patients, so that each line says whose it is */
    List<ConversationRow> rows(List<Conversation> found, AccountId reader, boolean withPatients) {
        var poolNames = found.isEmpty() ? Map.<UUID, String>of() : pools.names();
        var people = names(found.stream().flatMap(one -> Optional.ofNullable(one.assignee()).stream()));
        var patients = withPatients
                ? labels.of(found.stream().map(Conversation::patient).distinct().toList())
                : Map.of();
        var mine = conversations.readers(found.stream().map(Conversation::id).toList()).stream()
                .filter(one -> one.account().equals(reader))
                .collect(Collectors.toMap(ConversationReader::conversation, one -> one));
        return found.stream()
                .map(one -> {
                    var assignee = one.assignee();
                    var pool = one.pool();
                    var known = mine.get(one.id());
                    return new ConversationRow(
                            one.id(),
                            one.patient(),
                            Optional.ofNullable((PatientLabel) patients.get(one.patient()))
                                    .map(PatientLabel::listName)
                                    .orElse(""),
                            one.kind(),
                            one.subject(),
                            one.state(),
                            pool,
                            pool == null ? "" : poolNames.getOrDefault(pool, ""),
                            assignee,
                            assignee == null ? "" : people.getOrDefault(assignee, ""),
                            one.keptPrivate(),
                            one.sensitivity(),
                            one.urgent(),
                            one.lastAt(),
                            one.answerDue(),
                            known == null || !known.hasRead(one.lastAt()),
                            one.version());
                })
                .toList();
    }

    /** @param withNotices whether the reader may know what became of the notices about what was written */
    ConversationDetails details(Conversation conversation, AccountId reader, boolean withNotices) {
        var messages = conversations.messages(conversation.id());
        var readers = conversations.readers(List.of(conversation.id()));
        var people = names(Stream.concat(
                messages.stream().map(Communication::author), readers.stream().map(ConversationReader::account)));
        var notices = withNotices ? notices(conversation.id()) : Map.<String, List<NoticeState>>of();
        var files = attachments.of(conversation.id());
        var rows = new ArrayList<CommunicationRow>();
        for (var one : messages) {
            var readBy = readers.stream()
                    .filter(who -> who.hasRead(one.sentAt())
                            && !who.account().equals(one.author())
                            && !who.account().equals(reader))
                    .map(who -> people.getOrDefault(who.account(), ""))
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
            rows.add(new CommunicationRow(
                    one.id(),
                    people.getOrDefault(one.author(), ""),
                    one.authorRole(),
                    one.author().equals(reader),
                    one.body(),
                    one.urgent(),
                    one.sentAt(),
                    readBy,
                    files.getOrDefault(one.id(), List.of()),
                    notices.getOrDefault(one.id().toString(), List.of())));
        }
        return new ConversationDetails(
                rows(List.of(conversation), reader, withNotices).get(0), rows);
    }

    /** By message: the key of a notice begins with {@code message:ID:}, as {@link MessageNoticeChannel} writes it. */
    private Map<String, List<NoticeState>> notices(UUID conversation) {
        return trail.of(conversation).stream()
                .filter(step -> TO_THE_PATIENT.contains(step.channel()))
                .collect(Collectors.groupingBy(
                        step -> step.dedupeKey().split(":", 3)[1],
                        Collectors.mapping(
                                step -> new NoticeState(step.channel(), step.state(), step.failure()),
                                Collectors.toList())));
    }

    private Map<AccountId, String> names(Stream<AccountId> accounts) {
        var distinct = accounts.distinct().toList();
        return distinct.isEmpty() ? Map.of() : names.of(distinct);
    }
}
