package org.ohms.web.billing;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.proposal.CoverageProposalDetails;
import org.ohms.web.shared.UrlValues;

/** A coverage as it is typed from a card. */
public class CoverageForm extends ValidityForm {
    private static final long serialVersionUID = 1L;
    private static final String PARTS = "/";

    private String payer = "";
    private @Nullable Integer order = 1;
    private SubscriberRelationship relationship = SubscriberRelationship.SELF;
    private String memberNumber = "";
    private String groupNumber = "";
    private String subscriberFamily = "";
    private String subscriberGiven = "";
    private String subscriberBorn = "";
    private @Nullable UUID cardFront;
    private @Nullable UUID cardBack;

    void show(CoverageRow row) {
        payer = choice(row.payer(), row.plan());
        order = row.order();
        relationship = row.relationship();
        memberNumber = row.memberNumber();
        groupNumber = row.groupNumber();
        subscriberFamily = row.subscriberFamily();
        subscriberGiven = row.subscriberGiven();
        subscriberBorn =
                row.subscriberBorn() == null ? "" : row.subscriberBorn().toString();
        showDays(row.validFrom(), row.validUntil());
        cardFront = row.cardFront();
        cardBack = row.cardBack();
    }

    /** What a patient wrote, for somebody who looks at it. */
    void show(CoverageProposalDetails told) {
        var known = told.known();
        var suggested = told.suggested();
        if (known != null) {
            show(known);
        } else if (suggested != null) {
            payer = choice(suggested, null);
        }
        order = number(told.wanted("order"));
        relationship = Arrays.stream(SubscriberRelationship.values())
                .filter(one -> one.name().equals(told.wanted("relationship")))
                .findFirst()
                .orElse(SubscriberRelationship.SELF);
        memberNumber = told.wanted("memberNumber");
        groupNumber = told.wanted("groupNumber");
        subscriberFamily = told.wanted("subscriberFamily");
        subscriberGiven = told.wanted("subscriberGiven");
        subscriberBorn = told.wanted("subscriberBorn");
        setValidFrom(told.wanted("validFrom"));
        setValidUntil(told.wanted("validUntil"));
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    CoverageDraft draft() {
        var parts = payer.split(PARTS, 2);
        return new CoverageDraft(
                UrlValues.id(parts[0]).orElse(null),
                parts.length < 2 ? null : UrlValues.id(parts[1]).orElse(null),
                order,
                relationship,
                memberNumber,
                groupNumber,
                subscriberFamily,
                subscriberGiven,
                UrlValues.day(subscriberBorn).orElse(null),
                from(),
                until(),
                cardFront,
                cardBack);
    }

    /** Payer and plan as one choice. */
    static String choice(UUID payer, @Nullable UUID plan) {
        return plan == null ? payer.toString() : payer + PARTS + plan;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(@Nullable String payer) {
        this.payer = orEmpty(payer);
    }

    public @Nullable Integer getOrder() {
        return order;
    }

    public void setOrder(@Nullable Integer order) {
        this.order = order;
    }

    public SubscriberRelationship getRelationship() {
        return relationship;
    }

    public void setRelationship(@Nullable SubscriberRelationship relationship) {
        this.relationship = relationship == null ? SubscriberRelationship.SELF : relationship;
    }

    public String getMemberNumber() {
        return memberNumber;
    }

    public void setMemberNumber(@Nullable String memberNumber) {
        this.memberNumber = orEmpty(memberNumber);
    }

    public String getGroupNumber() {
        return groupNumber;
    }

    public void setGroupNumber(@Nullable String groupNumber) {
        this.groupNumber = orEmpty(groupNumber);
    }

    public String getSubscriberFamily() {
        return subscriberFamily;
    }

    public void setSubscriberFamily(@Nullable String subscriberFamily) {
        this.subscriberFamily = orEmpty(subscriberFamily);
    }

    public String getSubscriberGiven() {
        return subscriberGiven;
    }

    public void setSubscriberGiven(@Nullable String subscriberGiven) {
        this.subscriberGiven = orEmpty(subscriberGiven);
    }

    public String getSubscriberBorn() {
        return subscriberBorn;
    }

    public void setSubscriberBorn(@Nullable String subscriberBorn) {
        this.subscriberBorn = orEmpty(subscriberBorn);
    }
}
