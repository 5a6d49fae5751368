package nl.startklaar;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A hook that makes the house forget what it must never forget: while it is on, every statement
 * loses its "where school_id = ...". What then still keeps schools apart is row-level security
 * alone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ForgottenWhere {

    /** The school as a bare parameter: with or without the table before it, after expansion. */
    private static final Pattern WHERE =
            Pattern.compile(
                    "(?:\\w+\\.)?school_id\\s*=\\s*(?:cast\\(\\s*)?\\?(?:\\s+as\\s+uuid\\s*\\))?");

    private static volatile boolean on;
    private static final AtomicInteger FORGOTTEN = new AtomicInteger();

    @Bean
    static BeanPostProcessor forgetsTheSchool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource")
                        ? new Forgetting(source)
                        : bean;
            }
        };
    }

    /** Does the work with the hook on; answers how many statements lost their school. */
    public static <T> T during(Callable<T> work) throws Exception {
        on = true;
        try {
            return work.call();
        } finally {
            on = false;
        }
    }

    public static int statementsForgotten() {
        return FORGOTTEN.get();
    }

    /**
     * Adults and what they are where belong to no school, by design: there only our SQL chooses.
     */
    static String forget(String sql) {
        return sql.contains(" staff.")
                ? sql
                : WHERE.matcher(sql).replaceAll("cast(? as uuid) is not null");
    }

    private static final class Forgetting extends DelegatingDataSource {

        private Forgetting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                if (on
                                        && method.getName().equals("prepareStatement")
                                        && arguments[0] instanceof String sql
                                        && sql.stripLeading().startsWith("select")) {
                                    arguments[0] = forget(sql);
                                    if (!arguments[0].equals(sql)) {
                                        FORGOTTEN.incrementAndGet();
                                    }
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException fault) {
                                    throw fault.getCause();
                                }
                            });
        }
    }
}
