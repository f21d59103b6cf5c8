package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Transactions;

/** Transactions as the container gives them, in plain Java: one entity manager per transaction and thread. */
@ApplicationScoped
public class TestTransactions extends Transactions {
    /** So many transactions run at a time; the next one waits. */
    private static final int CONNECTIONS = 40;

    private static final EntityManagerFactory FACTORY = factory();
    private static final ThreadLocal<Deque<Running>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    /** A transaction at work. */
    private static final class Running {
        final EntityManager entities = FACTORY.createEntityManager();

        @Nullable
        Object told;
    }

    private static EntityManagerFactory factory() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.JTA_DATASOURCE, "");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, "");
        properties.put(PersistenceUnitProperties.JDBC_DRIVER, "org.postgresql.Driver");
        properties.put(PersistenceUnitProperties.JDBC_URL, TestDatabase.get().url());
        properties.put(PersistenceUnitProperties.JDBC_USER, "ohms_app");
        properties.put(PersistenceUnitProperties.CONNECTION_POOL_MAX, String.valueOf(CONNECTIONS));
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        properties.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, SqlCounter.class.getName());
        return Persistence.createEntityManagerFactory("ohms", properties);
    }

    /** The entity manager everybody injects: it stands for the one of the running transaction. */
    @Produces
    @ApplicationScoped
    EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    var running = OPEN.get().peek();
                    var target = running == null ? FACTORY.createEntityManager() : running.entities;
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public boolean isActive() {
        var running = OPEN.get().peek();
        return running != null && !running.entities.getTransaction().getRollbackOnly();
    }

    @Override
    public @Nullable Object told() {
        var running = OPEN.get().peek();
        return running == null ? null : running.told;
    }

    @Override
    public void told(Object what) {
        OPEN.get().element().told = what;
    }

    /** Runs the work in the running transaction, or in a new one. */
    <T> T required(Callable<T> work) throws Exception {
        return OPEN.get().isEmpty() ? requiresNew(work) : work.call();
    }

    /** Runs the work in a transaction of its own; any exception rolls it back. */
    <T> T requiresNew(Callable<T> work) throws Exception {
        var running = new Running();
        OPEN.get().push(running);
        running.entities.getTransaction().begin();
        try {
            var result = work.call();
            running.entities.getTransaction().commit();
            return result;
        } finally {
            if (running.entities.getTransaction().isActive()) {
                running.entities.getTransaction().rollback();
            }
            running.entities.close();
            OPEN.get().pop();
        }
    }
}
