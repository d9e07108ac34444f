import java.time.ZoneOffset;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIReader;

/** Reads a plan, schedules it and prints each task's start and finish as minutes since 1970. */
final class Dates {
  public static void main(String[] arguments) throws Exception {
    ProjectFile project = new MSPDIReader().read(arguments[0]);
    new MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate());
    StringBuilder lines = new StringBuilder();
    for (Task task : project.getTasks()) {
      lines.append(task.getStart().toEpochSecond(ZoneOffset.UTC) / 60).append(' ');
      lines.append(task.getFinish().toEpochSecond(ZoneOffset.UTC) / 60).append('\n');
    }
    System.out.print(lines);
  }
}
