package nl.startklaar.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.InSchool;
import nl.startklaar.TestDatabase;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.signin.GivenRoom;
import nl.startklaar.signin.SigninCast;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of a running demo, with its two schools and everybody who may sign in there. All such
 * tests share one server, and each opens one browser for itself.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "startklaar.practice=true",
            "startklaar.mail.practice=true",
            "startklaar.factor.required=false",
            "startklaar.web.secure-cookies=false"
        })
@Import({
    TestDatabase.class,
    PracticeTown.class,
    InSchool.class,
    Given.class,
    GivenMaterial.class,
    SigninCast.class,
    GivenRoom.class
})
@TestInstance(Lifecycle.PER_CLASS)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PracticeServer {}
