package nl.startklaar.crash;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A hook at which a {@link Walk} comes past every statement and every commit. Outside a walk it is
 * not there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CrashPoints {

    @Bean
    static Watching canBeKilledAnywhere() {
        return new Watching();
    }

    /** Next to the pool, before any other hook. */
    static final class Watching implements BeanPostProcessor, PriorityOrdered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool && name.equals("dataSource")
                    ? new Watched(pool)
                    : bean;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private static final class Watched extends DelegatingDataSource {

        private final HikariDataSource pool;

        private Watched(HikariDataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var walk = Walk.current();
            if (walk.isEmpty()) {
                return super.getConnection();
            }
            walk.get().mustLive();
            var connection = super.getConnection();
            walk.get().opened(() -> cut(connection));
            return proxy(Connection.class, new OnConnection(walk.get(), connection));
        }

        /** The server sees the line go dead, and the pool never hands it out again. */
        private void cut(Connection connection) throws SQLException {
            connection.abort(Runnable::run);
            pool.evictConnection(connection);
        }
    }

    private record OnConnection(Walk walk, Connection connection) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
                throws Throwable {
            if (walk.isDead()) {
                return afterDeath(connection, method, arguments);
            }
            return switch (method.getName()) {
                case "commit" -> walk.commit(() -> call(connection, method, arguments));
                case "createStatement" -> watch(Statement.class, method, arguments, "");
                case "prepareStatement", "prepareCall" ->
                        watch(method.getReturnType(), method, arguments, (String) arguments[0]);
                case "unwrap" ->
                        arguments[0] == PGConnection.class
                                ? proxy(PGConnection.class, new OnCopies(walk, connection))
                                : call(connection, method, arguments);
                default -> call(connection, method, arguments);
            };
        }

        private Object watch(Class<?> kind, Method method, Object[] arguments, String sql)
                throws Exception {
            var statement = call(connection, method, arguments);
            return proxy(kind, new OnStatement(walk, (Statement) statement, sql));
        }
    }

    private record OnStatement(Walk walk, Statement statement, String sql)
            implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
                throws Throwable {
            if (walk.isDead()) {
                return afterDeath(statement, method, arguments);
            }
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            var text = arguments != null && arguments[0] instanceof String it ? it : sql;
            return walk.statement(brief(text), () -> call(statement, method, arguments));
        }
    }

    /** Only the driver itself can copy, past every statement. */
    private record OnCopies(Walk walk, Connection connection) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
                throws Throwable {
            var driver = connection.unwrap(PGConnection.class);
            return method.getName().equals("getCopyAPI")
                    ? new WatchedCopies(walk, (BaseConnection) driver)
                    : call(driver, method, arguments);
        }
    }

    private static final class WatchedCopies extends CopyManager {

        private final Walk walk;

        private WatchedCopies(Walk walk, BaseConnection connection) throws SQLException {
            super(connection);
            this.walk = walk;
        }

        @Override
        public long copyIn(String sql, Reader from) throws SQLException, IOException {
            try {
                return walk.statement(brief(sql), () -> super.copyIn(sql, from));
            } catch (SQLException | IOException | RuntimeException fault) {
                throw fault;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
        }
    }

    /** Nothing of the process is left to clear up: the pool alone hears that it gets it back. */
    private static @Nullable Object afterDeath(Object target, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            throw new Killed("before");
        }
        try {
            return method.getReturnType() == void.class && !method.getName().equals("close")
                    ? null
                    : call(target, method, arguments);
        } catch (SQLException connectionIsGone) {
            return null;
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException fault) {
            switch (fault.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw fault;
            }
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(
                        CrashPoints.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static String brief(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 80));
    }
}
