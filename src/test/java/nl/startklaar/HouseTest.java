package nl.startklaar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.startklaar.crash.CrashPoints;
import nl.startklaar.crash.SchoolRows;
import nl.startklaar.intake.IntakeDeeds;
import nl.startklaar.network.NetworkCast;
import nl.startklaar.portal.GivenClassroom;
import nl.startklaar.signin.PupilInside;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.storage.Forgetful;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.PublishedEventsExtension;

/**
 * A test with the whole house around it. Every such test is written with this one annotation, so
 * that all of them share one application, one database and one day.
 */
@SpringBootTest(properties = "startklaar.network.loopback=true") // portals stand beside the test
@AutoConfigureMockMvc
@ExtendWith(PublishedEventsExtension.class)
@Import({
    TestDatabase.class,
    TestTime.class,
    SleepingScheduler.class,
    EmptyOutbox.class,
    InSchool.class,
    Given.class,
    GivenMaterial.class,
    SignedIn.class,
    SigninCast.class,
    PupilInside.class,
    RouteProbe.class,
    AnswerTimes.class,
    Forgetful.class,
    ForgottenWhere.class,
    CrashPoints.class,
    SchoolRows.class,
    IntakeDeeds.class,
    GivenClassroom.class,
    NetworkCast.class
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HouseTest {}
