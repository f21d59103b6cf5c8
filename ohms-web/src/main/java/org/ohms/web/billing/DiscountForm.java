package org.ohms.web.billing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.Discount;

/** What somebody types to take something off. */
public class DiscountForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Discount.@Nullable Kind kind = Discount.Kind.PERCENT;
    private String figure = "";
    private String reason = "";

    /** Percent of each, or an amount off all. */
    public List<Discount.Kind> getKinds() {
        return List.of(Discount.Kind.PERCENT, Discount.Kind.WHOLE);
    }

    @Nullable
    BigDecimal amount() {
        return Amounts.read(figure, "discountFigure");
    }

    public Discount.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(Discount.@Nullable Kind kind) {
        this.kind = kind;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(@Nullable String figure) {
        this.figure = figure == null ? "" : figure;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
