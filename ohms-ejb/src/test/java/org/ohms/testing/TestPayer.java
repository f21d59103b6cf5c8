package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.connector.PayerConnector;
import org.ohms.billing.connector.PayerSilent;

/** A way to payers that ends in this test: it keeps what it is handed and answers as the test wants. */
@ApplicationScoped
public class TestPayer implements PayerConnector {
    private final List<byte[]> heard = new CopyOnWriteArrayList<>();
    private volatile @Nullable Answers answers;

    /** What it answers to an interchange; empty for later. */
    @FunctionalInterface
    public interface Answers {
        Optional<byte[]> to(byte[] interchange) throws PayerSilent;
    }

    /** From now on it is there, and answers so. */
    public void answers(Answers wanted) {
        heard.clear();
        answers = wanted;
    }

    /** It is there no more. */
    public void reset() {
        heard.clear();
        answers = null;
    }

    public List<byte[]> heard() {
        return List.copyOf(heard);
    }

    @Override
    public String code() {
        return "sftp";
    }

    @Override
    public boolean isReady() {
        return answers != null;
    }

    @Override
    public Optional<byte[]> exchange(String name, byte[] interchange) throws PayerSilent {
        var known = answers;
        if (known == null) {
            throw new PayerSilent("payer.no-way");
        }
        heard.add(interchange.clone());
        return known.to(interchange);
    }
}
