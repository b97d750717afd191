import type {WordWeights} from "./lexicon.js";
import type {Model} from "./ranker.js";

/** Log odds in tenths of a word as the first, the last, and any word of a keyphrase. */
const tenths = `
1 -7 0 -9
10 -5 0 -9
2 -10 0 -9
2d 5 -7 0
30 -1 0 -6
3d 13 -12 8
ability -14 -7 -11
academic 11 0 6
acceptable -2 0 -5
access -9 0 -2
according -14 -14 -15
account -9 -14 -12
accuracy -11 1 -4
achieving -7 -7 -8
acquisition -9 12 8
action -2 -6 -4
active 17 -6 10
activity -4 3 2
actuator -3 16 10
adaptive 15 -6 16
addition -13 -14 -18
address -6 -8 -7
advantage -17 -18 -19
advertising 5 -2 3
age 0 2 1
agent -5 8 6
agreement -10 -2 -6
aid -7 -2 -5
aim -12 -12 -14
air 4 -8 3
al -10 -10 -11
algebraic 0 -1 2
algorithm -26 13 6
allocation -3 3 3
allow -9 -13 -16
allowing -10 -11 -12
amount -12 -12 -13
analysis -23 7 1
analytic 5 -2 0
analytical -4 -3 0
analyzing -7 -3 -5
angle -3 4 5
answer -8 -3 -6
applicability -8 -8 -9
application -15 -7 -10
applied 1 0 -3
applying -10 -10 -11
approach -31 -4 -11
approximate 14 -3 7
approximation -8 11 6
arc -3 -3 3
architecture -17 6 0
area -16 -9 -9
areas -13 -6 -10
array -4 4 3
art -7 -3 -5
article -20 -20 -22
artificial 15 0 10
aspect -11 -7 -10
assessment -8 0 -4
assignment -2 4 2
associated 1 0 -3
association -1 1 0
assuming -8 -9 -10
assumption -12 -12 -13
asymptotic 11 -1 5
asynchronous 9 0 5
attack -1 2 1
attempt -9 -9 -10
attention -11 -11 -12
attitude -8 3 -1
attribute -1 2 -2
author -18 -18 -20
automata -7 15 11
automated 12 0 5
automatic 15 -1 8
automation 0 2 4
autonomous 10 -1 6
average 4 -1 -1
background -4 -10 -3
bandwidth 3 0 6
bank 8 14 9
base -11 4 -1
based -13 0 2
basis -17 -13 -8
beam -2 3 6
become 0 -10 -11
becoming -8 -9 -10
behavior -17 3 -3
behaviour -7 11 6
benchmark 5 4 5
benefit -10 -11 -12
binary 14 -7 12
block -2 -3 -3
body -1 2 1
bound -13 0 -5
boundary 2 -5 6
brain 2 5 8
building 1 -8 -5
business 8 0 5
c 2 -4 -5
c++ 5 -7 1
calculation -8 -3 -4
called -16 0 -17
candidate -7 -7 -9
capability -14 0 -4
capacity -13 11 5
capital -4 5 1
carrier -9 1 1
case -16 -12 -15
cell -1 -2 5
center -11 2 -3
chain -8 5 3
challenge -11 -11 -13
change -20 -5 -11
changing -2 -10 -7
channel -6 4 3
chaotic 1 -1 12
characteristic -5 -3 -4
characterization -8 -4 -7
checking -3 14 9
child 8 7 3
chip -1 -2 -2
choice -6 -5 -6
choosing -7 -7 -8
circuit -8 8 7
claim -7 -7 -8
class -10 -11 -11
classical 10 -2 4
classification 6 13 8
classifier -1 5 1
client -10 0 -4
clinical 10 -1 5
closed 7 0 4
cm -8 -9 -10
code -12 6 1
coding 0 9 6
coefficient -15 7 1
collection -3 0 -2
college -7 4 2
combination -16 -12 -15
combine -7 -6 -8
combined 2 0 -2
combining -9 -9 -10
commerce -8 3 3
commercial 5 -2 0
common -3 -4 -9
communication 0 5 6
community -1 2 -2
company -9 4 -2
comparative 2 -1 -2
comparing -9 -10 -11
comparison -21 -17 -21
compatibility -3 -3 -6
compiler 8 13 10
complexity -5 6 1
complicated -7 0 -9
component -12 2 -2
composite 11 3 12
compression 0 11 10
computation -2 12 10
computational 11 -2 4
computer 13 0 11
computing 1 3 5
concept -19 -7 -12
concern -12 -12 -13
concerning -7 -7 -8
conclusion -8 -9 -10
concurrent 15 -1 10
condition -19 7 1
confidence 5 -2 3
configuration -10 1 -1
connection -3 6 2
consequence -2 -7 -5
consider -6 -11 -13
consideration -10 -11 -12
considering -7 -7 -9
consist 0 -12 -13
constant 3 1 -1
constraint 0 6 5
constructing -12 -12 -13
construction -3 -14 -5
consumer 8 -9 2
contain -5 -6 -9
content 3 -1 7
context -6 -7 -7
continuous 11 -3 4
contrast -10 -10 -9
contribution -9 -10 -11
control -1 13 13
controlled -9 0 -8
controller -7 11 7
controlling -3 -4 -7
convergence 7 2 6
converter -8 13 8
cooperative 5 1 5
correction -4 7 7
correlation 5 4 4
cost 0 2 3
country -8 -8 -9
coupling 0 7 4
course -9 2 0
coverage -1 -2 -2
creating -9 -10 -11
creation -7 -3 -5
criterion -15 4 -2
current -5 6 5
customer 3 -13 -3
cutting 2 9 10
cycle 2 6 5
d -1 -7 -9
damping 5 11 9
database 5 8 9
datum 4 -3 3
day -8 -8 -9
deal -11 -11 -13
decade -12 -12 -13
decision 5 -7 5
decomposition -7 5 1
definition -10 -11 -9
degree -16 -12 -9
delay 3 10 10
delivery -4 7 5
demand -8 -2 -3
demonstrating -7 -7 -8
dense 13 -1 8
density -7 1 1
department -8 -4 -7
depend 0 -10 -11
dependence -3 0 1
depending -8 -8 -9
describe -6 -18 -20
description -13 -9 -7
design -8 2 0
designing -8 -9 -10
detail -16 -16 -18
detection -14 8 8
determination -7 -2 -5
determining -9 -9 -10
deterministic 17 -2 12
developed -12 0 -13
developer -4 -10 -5
developing -11 -11 -13
development -22 -6 -11
deviation -8 -3 -1
device -11 7 2
diagnosis -7 4 0
diagnostic 7 4 6
difference -7 -10 -6
different 0 0 -15
differential 5 -13 11
difficulty -12 -12 -14
diffusion 2 2 1
digital 16 -4 11
dimension -13 0 -5
direct 6 -3 3
direction -12 -5 -9
discipline -9 -4 -7
discrete 15 -1 11
discretization -4 1 1
discuss -8 -10 -14
discussion -9 -9 -10
displacement 0 -1 4
distance -4 3 5
distinct -7 0 -8
distributed 17 0 12
distribution -11 17 12
disturbance 3 5 6
document -3 5 5
doing -7 -7 -9
domain -17 -2 0
dose 0 2 8
drive -11 9 6
driving -7 -6 -5
dynamic 11 5 8
dynamical 5 0 4
economic 3 7 3
edge -2 0 3
education -3 8 3
effect -21 0 -6
effectiveness -16 -11 -15
efficiency -9 -2 -8
effort -15 -11 -14
electric -1 3 5
electronic 17 0 13
element -8 -1 3
embedded 17 0 12
enable -7 -6 -10
enabling -7 -7 -9
encoding 3 -1 0
end -4 -13 -9
energy -1 -5 2
engineering 3 8 5
entanglement 10 13 12
entering -7 -7 -8
enterprise 8 -5 4
environment -21 7 0
equation -22 16 10
equipment 2 1 2
equivalence -1 2 3
equivalent -2 -10 -4
error -1 6 7
estimate -11 6 1
estimation -15 9 4
estimator -8 12 7
et -9 -10 -11
evaluating -9 -10 -11
evaluation -18 -1 -7
event -10 3 0
evolution 0 5 3
evolving -7 -7 -9
example -25 -25 -27
exchange -7 9 5
execution -4 -1 -2
exhibit -8 -8 -9
existence -6 -11 -10
expansion -7 4 0
expense -7 -2 -5
experience -14 -7 -11
experiment -13 -4 -10
experimental -8 -14 -12
expert -1 -10 -1
exploiting -7 -7 -8
expression -9 -5 -8
extended 9 0 3
extension -15 -8 -12
extent -8 -8 -9
external 5 0 1
extracting -7 -7 -8
extraction -7 6 4
fabrication 5 2 3
face -2 -6 -2
facility -10 3 -1
fact -3 -8 -8
factor -12 8 5
failure -7 -8 -6
family -9 -3 -6
fault 9 -5 12
feasibility -2 -11 -2
feature -9 -10 -9
feedback 12 8 14
field -10 -2 -2
filter -9 18 16
filtering 0 9 9
finance 8 7 3
financial 8 -3 1
finding -15 -11 -12
finite 17 -2 12
firing 8 -7 5
firm -14 5 1
five -11 0 -12
fixed 8 0 3
flexibility -4 -5 -8
flow -1 4 8
focus -7 -10 -11
force -6 -3 -3
form -19 -20 -19
format -9 2 0
formula -7 6 2
formulation -7 4 0
fortran -9 8 5
foundation -9 -9 -10
four -15 0 -17
fractional 15 -3 11
frame 1 3 5
framework -18 1 -5
freedom -8 -9 -10
frequency 5 4 8
function -18 12 7
functional 0 7 5
fuzzy 24 -5 17
gain -13 -2 0
game -1 12 8
gas 2 -7 5
gaussian 10 -9 11
generalization -5 -2 -6
generalized 14 -4 8
generate -5 -7 -8
generating -5 -10 -8
generation -14 -7 -9
generator -3 8 5
genetic 14 -2 12
geometric 6 -3 4
geometry -12 9 3
give -7 -9 -12
global 11 -3 4
goal -8 -12 -11
going -7 -7 -8
government 8 6 7
graduate 5 -7 2
graph 0 11 11
graphic 7 4 5
grid -2 6 6
group -2 3 2
guarantee -7 -1 -5
hand -8 -4 -7
handling -9 -1 -3
hardware 6 -5 5
harmonic 8 2 8
having -11 -11 -13
head -1 -2 -2
heat 7 0 5
help -7 -9 -10
heuristic 5 7 4
hierarchical 8 -1 3
hierarchy -7 6 2
high 7 -6 -1
highperformance 11 -5 5
history 8 12 7
hpf 15 7 9
human 13 -3 5
hybrid 15 -4 9
hypothesis -3 6 3
ibid -8 -9 -10
idea -11 -11 -12
ideas -7 -7 -9
identification 4 8 6
identifying -8 -9 -10
ii -10 -11 -12
image 9 3 11
imaging -7 1 1
impact -9 -10 -12
implementation -23 -5 -11
implementing -7 -7 -10
implication -7 1 -3
implicit 4 -2 3
importance -3 -12 -8
improvement -17 -17 -19
improving -10 -10 -11
include -7 -9 -12
including -20 -20 -22
increase -10 -16 -14
independent 2 -1 -1
index 4 8 9
individual -5 -6 -9
induction 10 -3 11
industrial 1 0 1
industry -4 6 4
infinite 6 -7 3
infinity -8 -9 -10
influence -13 -13 -15
information 4 -3 5
infrastructure -6 14 10
initiative -7 -7 -8
input -8 -7 -7
insight -8 -9 -10
instance -9 -10 -11
institution -11 0 -5
integer 1 0 1
integral 13 3 8
integrated 11 0 5
integration -5 0 -1
intelligence -8 14 9
intelligent 12 -1 12
intensity 7 2 9
interaction -13 5 0
interest -11 -9 -13
interface -8 5 0
internal 12 -1 6
internet 21 8 15
interval 1 4 5
introduce -5 -8 -10
introducing -7 -7 -9
introduction -8 -8 -9
investigation -12 -12 -14
investment 9 8 9
involving -7 -7 -9
ip 10 -7 6
issue -21 -7 -12
it 2 -4 1
iteration -3 5 1
iterative 7 -6 2
job 2 -10 -1
joint -1 2 -2
kind -10 -15 -13
knowledge 10 -5 7
laboratory -7 -2 -2
lack -7 -7 -8
language -13 8 5
large -7 -1 -14
larger -8 0 -10
largescale 16 -10 10
laser 10 -11 8
lattice 2 -3 6
law 5 1 6
layer -12 9 5
leading 0 -6 -8
leaf 8 -7 5
learning 6 9 11
length -14 -1 -6
level -22 -4 -7
library 3 15 12
life -7 -3 -5
limit -3 1 0
limitation -14 -14 -16
line -3 -2 -1
linear 17 -1 14
link 0 -7 -1
list -10 -11 -12
literature -14 -10 -11
load -1 3 4
local 13 -5 6
location 0 -9 -5
logic -5 11 16
logical 7 0 4
long 0 -1 -4
look -5 -7 -9
looking -7 -7 -9
loss -4 -1 0
low 7 -1 0
m -8 -6 -12
machine 1 6 7
magnetic -7 0 -2
magnitude -2 -3 -5
maintenance 2 1 0
make -8 -9 -13
making -15 -15 -14
management -8 16 15
manager -11 8 3
manner -10 -5 -8
manufacturer -3 6 0
manufacturing 7 -1 8
map -3 6 3
mapping -6 4 2
market -5 3 -2
marketing 8 5 3
markov 5 -7 5
mass 1 -2 2
matching 0 -1 0
material -4 1 1
mathematical 10 -3 4
matrix 0 15 17
maximum 12 -13 6
mean -4 -15 -11
measure -13 8 2
measured -2 0 -5
measurement -4 -1 -2
measuring -7 -7 -5
mechanic -2 11 6
mechanical 0 0 3
mechanism -18 2 -4
media -2 10 8
medium -3 0 -1
member -12 1 -4
memory -2 3 11
message 4 -10 -1
metal -2 -7 0
method -30 6 -1
methodology -15 -1 -6
mind -7 -7 -9
minimal -1 0 -5
minimization -2 9 4
minimizing -7 -7 -8
minimum 5 0 0
mixture -1 -7 1
mm -9 -1 -5
mobile 17 -6 16
mode -13 -3 -4
model -12 13 7
modeling -6 7 2
modelling -1 3 4
modification -11 -7 -10
modified 5 0 1
money -1 -7 -2
monitoring -7 9 4
more 0 0 -8
motion 1 -8 1
motor -3 3 9
move -8 -9 -10
moving -3 -3 -3
mu -9 -10 -8
multicast 8 14 12
multiple 0 -1 -5
mutual -1 0 -2
n -5 -9 -11
name -7 -7 -5
natural 4 0 -1
nature -14 -14 -16
need -19 -8 -14
negative 8 0 4
net -11 11 7
network 0 15 17
networking 2 5 3
neural 11 -4 18
neuron -2 4 0
new 0 -2 -15
node -4 -9 -4
noise 8 6 9
noisy 13 0 7
nonlinear 15 -1 8
normal 1 -2 1
note -7 -7 -8
notion -10 -11 -12
number -28 -17 -21
numerical 12 -12 4
object 1 2 5
objective -4 -9 -8
observation -5 0 -2
observer 2 6 4
obtained -9 0 -11
obtaining -7 -7 -8
ode -1 2 -2
offer -6 -10 -12
offering -8 -8 -9
office -3 -3 -3
one -24 -5 -26
online 14 -6 8
open 7 -4 1
operating 6 -12 4
operation -14 6 2
operator 2 7 8
opportunity -13 -5 -9
optical 10 -4 9
optimal 12 -6 7
optimization 3 12 10
optimum 4 0 -1
option -1 1 1
order -26 -13 -11
organisation -4 1 -1
organization 1 5 -1
oriented -7 0 5
other -10 -10 -14
outcome -4 -5 -5
output -5 -6 -4
overhead -3 2 -2
p. -7 -7 -8
package -7 7 3
packet 7 -10 3
pair -10 7 2
paper -33 -38 -37
paradigm -9 -10 -11
parallel 14 -1 10
parameter -12 2 0
parametric 11 0 5
part -15 -9 -12
partial 13 -1 7
participant -7 1 -3
particle 2 -3 0
particular -15 0 -17
partner -2 -3 -3
pass -7 -7 -7
passive 11 -1 5
path -1 1 8
patient -2 -3 -5
pattern -2 8 6
pc 1 6 3
people -13 -13 -14
perform -2 -6 -8
performance -2 -1 -1
period -5 -11 -6
periodic 9 -1 5
personal 10 -2 4
perspective -10 -6 -9
petri 5 -7 10
phantom -7 9 4
phase 1 -4 2
phenomenon -10 3 -1
physical 4 -2 -3
picture -7 -7 -5
piezoelectric 13 -1 10
place -10 -5 -8
plan -7 3 -2
plane -4 -4 4
planning -4 9 9
plant -11 -1 -3
platform -12 3 -2
player -8 -8 -9
point -16 -9 -10
policy -10 7 2
polynomial 6 2 9
population 1 0 -1
portal 2 10 10
position -6 2 0
positioning 4 6 5
positive 2 0 -1
possibility -12 -12 -14
power 3 -6 6
practice -13 -8 -11
precision -1 2 1
prediction -7 -4 -2
presence -8 -8 -11
present -9 -21 -23
presented -9 0 -10
pressure -4 7 6
principal 2 -7 -1
principle -14 -3 -8
priori -8 -9 -10
probability 5 8 8
problem -24 4 -3
procedure -20 7 0
process -9 2 2
processing -5 7 8
processor -11 4 -1
product 3 -7 -1
production 4 -3 3
productivity 2 7 3
profession -7 6 2
professional 7 6 8
profile -4 10 5
program -12 7 2
programming -3 10 10
progress -8 -8 -9
project -7 4 -1
projection -3 -4 1
proof 0 -3 -2
propagation -4 10 10
property -22 6 -1
proportion -7 -2 -5
propose -2 -10 -12
protocol -1 15 12
prototype -1 -5 -3
provide -15 -18 -22
provider -8 7 3
providing -12 -12 -14
public 12 -1 8
pulse 2 -2 1
pure -7 0 -5
purpose -15 -8 -12
quadratic 5 -9 9
quality -14 4 0
quantity -8 0 -3
quantum 26 -17 23
qubit 8 11 11
query 5 -1 4
question -13 -13 -15
random 16 3 12
range -11 -15 -10
rate -20 9 4
ratio -12 6 4
rational 12 3 6
ratios -7 12 8
reality -7 1 0
realization -7 4 0
realtime 14 -13 8
reason -11 -7 -10
reasoning 8 10 6
recognition -12 5 9
recommendation -7 -7 -8
reconstruction 1 8 6
recursive 10 0 4
reduce -1 -7 -9
reducing -13 -13 -15
reduction -5 0 -2
reference 3 -9 0
regarding -7 -7 -9
region -14 -2 -7
regulation 0 11 8
relation -12 -2 -6
relationship -17 -7 -7
relative -3 -1 -5
reliability 9 5 4
remote 13 0 8
report -12 -12 -11
representation -13 7 2
representing -9 -4 -7
require -7 -12 -14
required -7 0 -8
requirement -18 3 -3
requiring -7 -7 -8
research -6 -5 -6
researcher -7 -7 -8
resolution 0 4 5
resource -4 6 5
respect -16 -16 -18
response -9 5 4
restriction -10 0 -4
result -35 -14 -21
resulting -16 -16 -18
retrieval -2 11 9
return -7 -7 -9
review -7 -2 -4
right -4 -1 -5
rise -7 -7 -9
risk 1 6 3
robot 5 1 6
robust 0 0 3
robustness 10 9 4
role -10 -19 -14
room -1 -2 3
routing 3 7 10
rule -7 12 9
run -4 -3 -6
running 1 -7 -3
s -3 -7 -10
sample -7 1 -2
sampling 2 5 14
satellite 9 -3 14
satisfying -7 -7 -9
say -7 -3 -9
scalability 5 5 1
scale -12 -7 -6
scaling 8 -7 3
scene 1 -3 -1
scheduling 0 9 7
scheme -23 5 -2
school -8 0 1
science -12 7 4
scientific 3 -1 -2
scientist -7 2 -2
search -2 5 6
searching 0 -4 -5
second -5 -9 -11
sector -7 -2 -5
security 14 8 12
segment -4 12 8
selecting -3 -4 -7
selection -9 2 4
semantic 5 12 11
sense -10 -6 -9
sensitivity 9 4 5
sensor 0 2 -1
sequence -7 2 -3
series -5 2 2
server -11 9 6
service -10 5 3
set -21 -4 -8
setting -11 4 -1
several 0 0 -12
shape -4 -5 0
share -8 -8 -10
shared 9 0 7
sharing -10 3 -2
shift -8 5 1
show -23 -25 -27
showing -11 -11 -12
side -4 -9 -7
signal 1 6 8
silicon 5 -2 1
similarity -4 2 0
simple 0 0 -8
simulated 12 0 6
simulation 4 10 7
simultaneous 2 -1 1
single 5 -3 -3
site -12 6 2
situation -14 -7 -11
size -14 5 1
skill -7 1 -3
small -3 -2 -7
smart 15 -1 11
society -3 2 1
software 3 3 6
solution -20 0 -7
solver -7 6 2
solving -12 -8 -8
source -3 0 0
space -9 3 2
spatial 15 -1 15
special -10 -1 -9
specification -9 -1 -5
spectrum -4 2 2
speech 8 -7 5
speed -12 2 1
square -2 -3 -3
stability 5 5 5
staff 2 -3 0
stage -3 -7 -3
standard -7 7 -7
starting -7 -6 -9
state 0 3 7
static 13 -1 9
station -7 -7 -8
statistic -4 10 5
statistical 16 0 12
steadystate 7 -3 2
step -11 -4 -5
stochastic 10 -3 9
storage 3 -1 6
strategy -17 8 1
stream -1 6 6
structural 14 0 9
structure -17 6 1
structured 4 0 3
student 3 10 6
study -28 -12 -17
sub -18 -18 -20
subject -3 -6 -7
subset -9 -1 -5
success -8 -8 -9
such 0 0 -9
sup -17 -17 -19
supply 2 -7 2
support -12 -2 -4
supporting -9 -9 -10
surface 7 7 14
survey 2 5 0
switching 8 4 9
synthesis -8 7 3
system -24 15 9
t -3 -3 -7
table -3 3 1
take -5 -6 -8
taking -12 -12 -13
target -5 -6 -8
task -10 -4 -5
technical 10 -2 6
technique -28 8 1
technology -14 2 -3
telecom 10 -1 4
temperature 5 4 5
temporal 12 -9 10
term -17 -13 -16
test -11 3 1
testing -6 2 1
theorem -11 6 0
theory -21 8 2
therapy -3 15 12
thermal 5 0 4
thing -10 -11 -12
third -9 -5 -11
three -22 0 -24
threedimensional 6 0 0
time -8 -2 0
tissue -1 -2 8
today -12 -12 -13
tolerance -3 5 5
tool -9 5 0
topology -6 9 5
tracking 9 6 8
traffic 4 3 7
training 3 0 1
trajectory -2 10 10
transfer 1 -3 1
transformation -5 8 5
transient 12 6 9
transition 0 -7 -5
translation -2 -7 4
transmission 3 -2 5
treatment 2 -4 2
tree -2 11 9
trend -10 -5 -8
tuning 1 -3 -3
two -22 0 -28
twodimensional 9 0 3
type -15 -10 -9
uncertainty 6 10 6
understanding -13 -13 -14
uniform 0 -6 -2
union -1 5 8
unit -5 5 2
universal 18 -4 13
university 0 8 6
upper 2 -1 -3
us -2 -7 -5
use -28 -21 -26
user -3 -16 -6
using -36 -36 -38
utility 2 -3 0
validation -3 3 -1
value -19 -3 -4
variable 1 2 2
variance -5 1 0
variant -8 -9 -10
variation -15 2 -4
variety -6 -11 -10
varying -10 -10 -8
vector 4 4 11
velocity -7 -3 -3
vendor -8 0 -5
verification 3 7 6
version -14 -7 -11
vertex 0 0 3
vibration 9 3 14
video -4 -4 4
view -10 -11 -12
viewpoint -1 -2 -3
virtual 19 -5 13
visual 13 -2 7
voltage 0 6 8
volume -13 0 -3
wave 1 2 7
wavelet 13 4 13
way -24 -24 -26
weak 10 0 4
web 13 -17 8
webbased 13 0 8
week -7 -7 -9
weight -3 1 4
weighted 13 -2 7
window -2 -3 2
wireless 21 -1 15
woman 18 16 11
work -18 -14 -16
working -7 -6 -8
world -5 -9 -8
xml 13 8 7
year -19 -19 -21
yield -8 -9 -10
`;

/**
 * What the training part of Inspec (1,000 abstracts, Hulth 2003) says of words that occur in at least 8 of them, by
 * key. Written by `test/bench/train-keyphrases.ts`, as is all of this file.
 */
export const wordWeights: ReadonlyMap<string, WordWeights> = new Map(
  tenths
    .trim()
    .split("\n")
    .map((line) => {
      const [key, first, last, inside] = line.split(" ");
      return [key!, {first: Number(first) / 10, last: Number(last) / 10, inside: Number(inside) / 10}];
    })
);

/** Boosted trees over the features of `features.ts`, learned from the same abstracts. */
export const model: Model = {
  base: -2.044,
  trees: [
    {
      features: [4, 1, 1, 0, 5, 15, 18, 15, 25, 26, 22, 0, 25, 26, 26],
      thresholds: [0.211, 14.5, 12.5, 1.5, 0.5, -0.05, -0.45, -0.05, 2.5, 0.5, 2.5, 1.5, 7.5, 0.5, 0.5],
      leaves: [
        -0.215, -0.174, -0.17, -0.074, 0.303, -0.117, -0.145, -0.008, -0.194, -0.05, -0.032, 0.153, 0.163,
        -0.154, 0.691, 0.238
      ]
    },
    {
      features: [0, 15, 3, 22, 4, 25, 17, 0, 17, 16, 3, 16, 22, 8, 6],
      thresholds: [1.5, -0.05, 0.5, 6.5, 0.211, 2.5, -0.25, Infinity, 0.3, 0.45, 1.5, 0.05, 2.5, 0.5, 39.5],
      leaves: [
        -0.206, 0, -0.183, -0.066, -0.167, -0.081, -0.017, 0.212, -0.172, -0.069, -0.067, 0.274, -0.078,
        0.304, 0.423, 0.234
      ]
    },
    {
      features: [0, 15, 3, 30, 4, 25, 18, 1, 3, 14, 6, 16, 22, 18, 23],
      thresholds: [1.5, -0.05, 0.5, 72.5, 0.211, 2.5, -0.95, 8.5, 1.5, 2.031, 10.5, 0.45, 1.5, -1.45, 2.5],
      leaves: [
        -0.159, -0.046, -0.199, -0.13, -0.118, -0.17, 0.187, -0.018, -0.153, -0.035, -0.137, 0.101, -0.158,
        0.033, 0.22, 0.007
      ]
    },
    {
      features: [0, 15, 15, 15, 4, 26, 25, 0, 3, 16, 22, 4, 17, 16, 19],
      thresholds: [
        1.5,
        -0.05,
        -0.45,
        -1.05,
        0.211,
        0.5,
        2.5,
        Infinity,
        1.5,
        0.45,
        6.5,
        0.211,
        0.4,
        0.55,
        -0.55
      ],
      leaves: [
        -0.202, 0, -0.171, -0.039, -0.144, -0.049, -0.064, 0.063, -0.13, -0.022, -0.201, -0.069, -0.121, 0.01,
        0.161, -0.005
      ]
    },
    {
      features: [1, 15, 26, 10, 4, 25, 17, 22, 22, 5, 15, 20, 19, 9, 25],
      thresholds: [14.5, -0.25, 0.5, 3.5, 0.211, 1.5, 0, 6.5, 5.5, 0.5, 1.45, -0.65, 0.05, 0.5, 7.5],
      leaves: [
        -0.19, -0.14, -0.157, -0.036, 0.001, -0.126, 0.007, 0.307, 0.118, -0.09, 0.135, -0.16, -0.158, 0.106,
        -0.069, 0.131
      ]
    },
    {
      features: [15, 17, 5, 30, 22, 17, 22, 0, 10, 5, 23, 8, 6, 23, 25],
      thresholds: [-0.45, -0.7, 0.5, 54.5, 5.5, 0.2, 2.5, Infinity, 10.5, 0.5, 1.5, 0.5, 61.5, 0.5, 2.5],
      leaves: [
        -0.045, 0, -0.194, -0.044, -0.107, -0.174, -0.018, -0.144, 0.007, 0.157, 0.202, 0.104, -0.137, -0.067,
        -0.089, 0.149
      ]
    },
    {
      features: [15, 0, 1, 30, 26, 3, 26, 14, 3, 18, 15, 25, 5, 25, 25],
      thresholds: [-0.25, 1.5, 15.5, 72.5, 0.5, 1.5, 0.5, 1.056, 1.5, -1.95, -0.65, 7.5, 1.5, 0.5, 7.5],
      leaves: [
        0.04, -0.124, -0.179, -0.101, -0.178, -0.016, -0.184, -0.092, -0.088, -0.007, 0.141, -0.076, -0.051,
        0.102, -0.111, 0.053
      ]
    },
    {
      features: [1, 27, 22, 22, 25, 6, 17, 15, 25, 4, 30, 1, 18, 17, 3],
      thresholds: [9.5, 0.5, 1.5, 6.5, 2.5, 1.5, -0.1, 0.65, 6.5, 0.211, 97.5, 22.5, -0.45, -0.7, 1.5],
      leaves: [
        -0.16, -0.017, -0.148, -0.023, -0.117, 0.049, 0.174, 0.021, -0.053, 0.111, -0.184, -0.114, -0.152,
        -0.02, 0.049, 0.189
      ]
    },
    {
      features: [15, 15, 16, 15, 4, 25, 19, 0, 22, 5, 16, 24, 22, 20, 5],
      thresholds: [
        -0.45,
        -1.25,
        0.45,
        -1.85,
        0.211,
        6.5,
        -0.55,
        Infinity,
        6.5,
        0.5,
        -0.25,
        1.5,
        6.5,
        0.05,
        0.5
      ],
      leaves: [
        -0.183, 0, -0.151, -0.039, -0.048, -0.145, -0.1, 0.014, -0.057, -0.173, -0.026, 0.052, 0.118, -0.042,
        0.147, -0.063
      ]
    },
    {
      features: [22, 15, 17, 0, 16, 9, 25, 30, 18, 13, 18, 30, 0, 20, 6],
      thresholds: [
        1.5,
        0.65,
        -0.7,
        1.5,
        0.35,
        102.5,
        1.5,
        54.5,
        -0.45,
        2.5,
        0.25,
        54.5,
        Infinity,
        -0.05,
        55.5
      ],
      leaves: [
        -0.034, -0.161, -0.166, -0.078, -0.111, 0.027, -0.032, 0.118, -0.022, -0.159, -0.002, 0, 0.011,
        -0.091, 0.066, -0.002
      ]
    },
    {
      features: [1, 27, 24, 22, 22, 19, 16, 15, 16, 25, 30, 23, 27, 25, 24],
      thresholds: [9.5, 0.5, 0.5, 6.5, 7.5, 0.05, 0.05, 0.65, 0.85, 2.5, 97.5, 2.5, 0.5, 7.5, 1.5],
      leaves: [
        -0.141, -0.01, -0.071, 0.121, -0.048, 0.096, 0.097, -0.072, 0.046, -0.077, -0.143, 0.003, -0.157,
        -0.041, -0.014, 0.166
      ]
    },
    {
      features: [15, 0, 16, 30, 2, 25, 15, 0, 3, 26, 22, 26, 22, 22, 1],
      thresholds: [-0.85, 1.5, 0.35, 54.5, 1.5, 7.5, 0.65, Infinity, 1.5, 0.5, 2.5, 0.5, 2.5, 1.5, 12.5],
      leaves: [
        -0.017, 0, -0.168, -0.062, -0.063, -0.174, -0.025, 0.153, -0.031, -0.131, -0.068, 0.032, -0.085,
        0.043, 0.224, 0.099
      ]
    },
    {
      features: [15, 15, 1, 1, 19, 16, 3, 0, 16, 23, 16, 0, 5, 24, 22],
      thresholds: [
        -0.85,
        -1.85,
        16.5,
        12.5,
        -3.25,
        -0.15,
        1.5,
        Infinity,
        0.35,
        1.5,
        0.65,
        1.5,
        1.5,
        0.5,
        5.5
      ],
      leaves: [
        -0.187, 0, -0.148, -0.04, -0.007, -0.144, -0.153, -0.057, -0.146, -0.062, -0.001, -0.123, 0.033,
        -0.068, -0.015, 0.159
      ]
    },
    {
      features: [22, 15, 17, 0, 15, 9, 30, 30, 18, 18, 0, 30, 0, 15, 6],
      thresholds: [
        1.5,
        0.45,
        -0.7,
        1.5,
        1.45,
        102.5,
        149.5,
        54.5,
        -0.05,
        0.25,
        Infinity,
        88.5,
        Infinity,
        0.65,
        26.5
      ],
      leaves: [
        -0.007, -0.142, -0.13, -0.043, -0.089, 0.005, 0.071, 0, -0.038, -0.139, 0.026, 0, 0.03, 0.11, 0.042,
        -0.028
      ]
    },
    {
      features: [1, 27, 19, 1, 22, 23, 6, 16, 22, 2, 30, 24, 15, 0, 9],
      thresholds: [9.5, 0.5, 0.05, 7.5, 7.5, 2.5, 1.5, 1.05, 7.5, 3.5, 88.5, 0.5, 0.15, Infinity, 29.5],
      leaves: [
        -0.126, 0.023, -0.057, 0.029, 0.027, 0.195, 0.085, -0.058, 0.03, -0.054, -0.088, 0.109, 0.038, 0,
        -0.144, -0.062
      ]
    },
    {
      features: [3, 1, 8, 28, 18, 17, 25, 30, 22, 29, 19, 22, 0, 30, 22],
      thresholds: [1.5, 8.5, 0.5, 0.5, -1.95, 1.01, 3.5, 111.5, 8.5, 1.5, 0.05, 6.5, Infinity, 149.5, 5.5],
      leaves: [
        0.02, -0.071, -0.154, -0.021, -0.181, -0.048, 0.008, -0.111, -0.032, 0.05, 0.201, 0, 0.06, -0.1,
        -0.009, 0.154
      ]
    },
    {
      features: [16, 0, 15, 17, 26, 22, 30, 30, 0, 25, 25, 5, 30, 20, 4],
      thresholds: [-0.15, 1.5, 0.65, 0.8, 0.5, 1.5, 334.5, 54.5, Infinity, 0.5, 7.5, 0.5, 205.5, 0.05, 0.528],
      leaves: [
        -0.03, -0.152, 0.005, 0, -0.113, -0.007, -0.142, -0.044, 0.052, -0.084, 0.017, -0.033, 0.081, -0.037,
        -0.006, -0.142
      ]
    },
    {
      features: [5, 2, 11, 17, 6, 27, 20, 25, 12, 26, 1, 1, 25, 1, 0],
      thresholds: [1.5, 1.5, 4.45, 0, 55.5, 0.5, 0.65, 7.5, 2.5, 0.5, 7.5, 22.5, 0.5, 14.5, Infinity],
      leaves: [
        -0.064, -0.004, 0.029, -0.032, 0.067, 0.202, -0.058, 0.016, -0.143, -0.031, 0.018, -0.099, -0.094,
        -0.013, 0.046, 0
      ]
    },
    {
      features: [15, 15, 20, 1, 22, 5, 14, 0, 16, 17, 1, 8, 13, 1, 17],
      thresholds: [-1.25, -1.85, 0.05, 12.5, 6.5, 1.5, 2.031, Infinity, 0.25, 0.25, 7.5, 0.5, 5.5, 9.5, 0.8],
      leaves: [
        -0.174, 0, -0.125, -0.014, -0.118, 0.015, -0.1, 0.074, 0.001, 0.056, -0.115, -0.034, -0.057, 0.126,
        -0.106, -0.005
      ]
    },
    {
      features: [16, 0, 30, 30, 25, 23, 6, 0, 16, 10, 6, 29, 2, 5, 17],
      thresholds: [-0.45, 1.5, 180.5, 54.5, 6.5, 2.5, 39.5, Infinity, -0.65, 2.5, 10.5, 1.5, 1.5, 0.5, 0.555],
      leaves: [
        0.021, 0, -0.161, -0.071, -0.019, -0.123, 0.091, -0.033, 0.031, -0.056, -0.071, 0.074, 0.05, -0.027,
        -0.041, 0.039
      ]
    },
    {
      features: [22, 15, 21, 10, 23, 28, 25, 0, 0, 19, 6, 30, 0, 20, 5],
      thresholds: [
        1.5,
        -0.75,
        1.5,
        6.5,
        1.5,
        0.5,
        2.5,
        Infinity,
        Infinity,
        -1.05,
        5.5,
        199.5,
        1.5,
        -0.65,
        0.5
      ],
      leaves: [
        -0.148, 0, -0.017, 0, 0.027, -0.074, 0.137, -0.036, 0.034, -0.006, -0.105, -0.003, 0.027, -0.131,
        -0.068, 0.073
      ]
    },
    {
      features: [19, 18, 6, 26, 1, 0, 18, 15, 0, 16, 0, 0, 0, 9, 0],
      thresholds: [
        0.05,
        -1.95,
        1.5,
        0.5,
        16.5,
        Infinity,
        0.95,
        -1.05,
        Infinity,
        -0.15,
        3.5,
        Infinity,
        Infinity,
        29.5,
        Infinity
      ],
      leaves: [
        -0.133, -0.003, -0.179, 0, -0.065, -0.006, 0.03, -0.044, 0.049, 0, 0, 0, -0.129, -0.046, 0.001, 0
      ]
    },
    {
      features: [20, 19, 14, 23, 16, 1, 17, 22, 15, 4, 16, 30, 17, 24, 1],
      thresholds: [0.05, 0.05, 2.031, 2.5, 0.85, 9.5, 0.8, 6.5, 0.45, 0.211, 1.25, 139.5, 0, 1.5, 14.5],
      leaves: [
        -0.007, 0.029, -0.063, 0.093, -0.123, -0.02, 0.054, -0.074, 0.029, -0.104, 0.132, -0.033, -0.101,
        0.035, -0.073, 0.068
      ]
    },
    {
      features: [0, 1, 29, 16, 10, 17, 0, 0, 15, 24, 6, 16, 0, 0, 0],
      thresholds: [
        4.5,
        18.5,
        1.5,
        -0.25,
        10.5,
        0.555,
        Infinity,
        1.5,
        0.95,
        0.5,
        10.5,
        1.45,
        Infinity,
        Infinity,
        Infinity
      ],
      leaves: [
        -0.119, -0.033, -0.013, 0.054, 0.036, -0.041, 0.055, -0.062, -0.151, -0.036, -0.029, 0, 0.004, 0, 0, 0
      ]
    },
    {
      features: [18, 26, 1, 15, 0, 27, 24, 0, 16, 0, 0, 16, 22, 23, 25],
      thresholds: [
        -1.95,
        0.5,
        7.5,
        -1.05,
        Infinity,
        0.5,
        0.5,
        Infinity,
        -1.85,
        Infinity,
        Infinity,
        1.05,
        8.5,
        3.5,
        6.5
      ],
      leaves: [
        -0.122, 0, -0.076, 0.072, -0.174, 0, 0, 0, -0.089, 0.039, 0, 0.172, 0.012, -0.172, -0.108, -0.004
      ]
    },
    {
      features: [15, 1, 3, 0, 16, 11, 6, 0, 0, 30, 28, 17, 7, 25, 12],
      thresholds: [
        -1.85,
        12.5,
        1.5,
        Infinity,
        0.25,
        3.55,
        1.5,
        Infinity,
        Infinity,
        205.5,
        1.5,
        0.8,
        0.181,
        6.5,
        3.5
      ],
      leaves: [
        -0.158, 0, 0, 0, -0.118, -0.013, 0.084, -0.055, -0.003, 0.066, 0.005, -0.072, -0.083, 0.156, 0.054,
        -0.008
      ]
    },
    {
      features: [5, 2, 2, 18, 26, 1, 25, 29, 20, 1, 23, 12, 0, 27, 1],
      thresholds: [1.5, 1.5, 2.5, -1.95, 0.5, 22.5, 7.5, 1.5, 0.45, 7.5, 2.5, 4.5, Infinity, 0.5, 14.5],
      leaves: [
        -0.154, -0.019, -0.001, -0.079, -0.006, 0.04, 0.233, 0.046, -0.134, -0.013, -0.021, 0, -0.051, 0.125,
        -0.113, -0.001
      ]
    },
    {
      features: [0, 1, 29, 23, 10, 16, 0, 22, 15, 24, 6, 15, 29, 0, 0],
      thresholds: [
        4.5,
        18.5,
        1.5,
        1.5,
        5.5,
        0.75,
        Infinity,
        1.5,
        1.45,
        1.5,
        26.5,
        0.15,
        0.5,
        Infinity,
        Infinity
      ],
      leaves: [
        -0.065, 0.006, -0.048, 0.057, 0.038, -0.081, 0.038, -0.03, -0.158, -0.041, 0.008, -0.095, 0.005, 0, 0,
        0
      ]
    },
    {
      features: [30, 22, 16, 25, 1, 15, 19, 6, 19, 30, 0, 25, 5, 29, 5],
      thresholds: [149.5, 1.5, 0.85, 7.5, 6.5, -0.85, -0.55, 7.5, -1.05, 97.5, 3.5, 7.5, 1.5, 0.5, 0.5],
      leaves: [
        0.065, -0.041, 0.075, -0.101, 0.022, -0.069, 0.027, -0.037, -0.118, -0.042, -0.013, -0.081, 0.078,
        0.004, 0.061, -0.056
      ]
    },
    {
      features: [19, 6, 6, 16, 11, 0, 27, 25, 20, 1, 17, 0, 0, 4, 0],
      thresholds: [
        0.05,
        168.5,
        1.5,
        -0.45,
        1.55,
        Infinity,
        0.5,
        7.5,
        0.05,
        19.5,
        0.555,
        Infinity,
        Infinity,
        0.211,
        Infinity
      ],
      leaves: [
        -0.069, -0.005, 0.011, -0.042, -0.02, 0.057, -0.094, 0.038, 0.056, 0, 0, 0, -0.1, -0.013, 0.022, 0
      ]
    },
    {
      features: [15, 1, 0, 0, 14, 15, 17, 0, 0, 15, 0, 23, 21, 30, 30],
      thresholds: [
        -1.85,
        12.5,
        4.5,
        Infinity,
        3.289,
        1.45,
        0.25,
        Infinity,
        Infinity,
        -2.15,
        Infinity,
        2.5,
        1.5,
        144.5,
        155.5
      ],
      leaves: [
        -0.148, 0, 0, 0, 0.056, -0.067, -0.114, 0, 0.002, -0.038, 0.062, -0.118, -0.036, -0.142, -0.104, 0.038
      ]
    },
    {
      features: [29, 16, 10, 25, 27, 30, 12, 16, 14, 25, 28, 15, 16, 4, 6],
      thresholds: [0.5, -0.15, 1.5, 2.5, 1.5, 72.5, 3.5, -0.25, 2.757, 0.5, 0.5, -0.45, 0.85, 0.845, 1.5],
      leaves: [
        -0.117, -0.032, -0.053, 0.014, -0.024, 0.02, -0.087, 0.036, 0.076, -0.011, -0.129, 0.022, 0.045,
        -0.018, 0.101, -0.072
      ]
    },
    {
      features: [19, 4, 18, 25, 22, 1, 27, 20, 19, 22, 25, 0, 0, 20, 0],
      thresholds: [
        0.05,
        0.845,
        -0.05,
        0.5,
        5.5,
        12.5,
        0.5,
        -0.65,
        -0.55,
        3.5,
        6.5,
        Infinity,
        Infinity,
        -0.05,
        Infinity
      ],
      leaves: [
        0.098, -0.042, 0.063, -0.008, -0.005, -0.157, -0.095, 0.003, -0.01, 0, -0.149, 0, -0.071, 0.024,
        0.064, 0
      ]
    },
    {
      features: [21, 21, 25, 25, 25, 4, 5, 24, 22, 30, 25, 23, 14, 6, 1],
      thresholds: [1.5, 0.5, 2.5, 6.5, 0.5, 0.211, 0.5, 0.5, 6.5, 54.5, 3.5, 2.5, 3.02, 66.5, 13.5],
      leaves: [
        -0.041, -0.153, -0.012, 0.013, 0.158, -0.02, 0.115, -0.095, -0.118, 0.007, -0.055, 0.118, -0.088,
        0.013, -0.028, 0.106
      ]
    },
    {
      features: [1, 23, 23, 22, 22, 24, 6, 16, 14, 24, 22, 29, 16, 1, 12],
      thresholds: [7.5, 0.5, 0.5, 7.5, 7.5, 0.5, 130.5, 1.05, 1.523, 1.5, 8.5, 1.5, 0.05, 21.5, 1.5],
      leaves: [
        -0.098, 0.043, 0.04, -0.077, 0.093, -0.046, -0.065, 0.08, 0.029, -0.043, -0.128, 0.085, -0.015, 0.02,
        -0.026, -0.093
      ]
    },
    {
      features: [0, 1, 22, 21, 17, 14, 15, 30, 25, 26, 22, 7, 18, 13, 29],
      thresholds: [3.5, 22.5, 7.5, 1.5, 0.1, 3.289, 0.45, 205.5, 2.5, 0.5, 7.5, 0.181, -1.15, 2.5, 0.5],
      leaves: [
        0.007, -0.023, -0.087, 0.005, 0.014, -0.054, 0.057, -0.006, 0.012, -0.137, -0.135, 0.032, -0.176,
        -0.064, -0.042, 0.112
      ]
    },
    {
      features: [5, 9, 2, 17, 26, 16, 21, 12, 10, 18, 30, 12, 30, 30, 30],
      thresholds: [1.5, 0.5, 2.5, 0.8, 0.5, 0.85, 0.5, 2.5, 9.5, -0.45, 174.5, 3.5, 139.5, 149.5, 180.5],
      leaves: [
        -0.001, -0.03, 0.056, -0.072, 0.076, 0.011, 0.165, -0.007, -0.126, -0.007, 0.031, -0.059, 0.024,
        -0.099, -0.039, 0.118
      ]
    },
    {
      features: [1, 23, 0, 22, 22, 15, 29, 25, 30, 14, 30, 1, 23, 16, 0],
      thresholds: [4.5, 0.5, 4.5, 7.5, 7.5, -1.85, 1.5, 8.5, 174.5, 1.92, 97.5, 12.5, 1.5, 0.75, Infinity],
      leaves: [
        -0.149, -0.043, -0.07, 0.015, 0.02, 0.139, 0.054, -0.105, -0.137, -0.034, 0.01, -0.009, -0.109,
        -0.039, 0.019, 0
      ]
    },
    {
      features: [22, 19, 19, 5, 0, 4, 6, 16, 13, 0, 0, 21, 25, 0, 16],
      thresholds: [
        1.5,
        1.15,
        0.55,
        0.5,
        Infinity,
        0.845,
        14.5,
        0.05,
        5.5,
        Infinity,
        Infinity,
        1.5,
        7.5,
        Infinity,
        0.45
      ],
      leaves: [
        -0.024, 0.106, -0.055, 0.042, 0.098, 0, 0, 0, 0.027, -0.041, -0.031, 0.006, -0.123, 0, -0.08, -0.006
      ]
    },
    {
      features: [29, 16, 10, 0, 27, 30, 12, 17, 2, 15, 1, 0, 16, 20, 2],
      thresholds: [0.5, -0.15, 1.5, 1.5, 1.5, 72.5, 3.5, 0.8, 2.5, 0.95, 21.5, Infinity, 0.85, -6.3, 4.5],
      leaves: [
        -0.103, 0.039, -0.031, 0.097, 0.007, 0.046, -0.087, -0.002, 0.043, 0, -0.115, 0.021, -0.005, 0.059,
        -0.06, 0.102
      ]
    }
  ]
};
