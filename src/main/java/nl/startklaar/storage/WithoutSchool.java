package nl.startklaar.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a deed that touches only tables that belong to no school: accounts, sessions, the list of
 * schools. Row-level security stops it when it reaches further.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutSchool {}
